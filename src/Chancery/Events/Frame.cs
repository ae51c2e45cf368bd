namespace Chancery.Events;

/// <summary>A trigger with its arguments brought to one shape, whatever the construction: active, passive, relative, participial, controlled, light verb or nominal.</summary>
internal sealed class Frame(int trigger, int clause, bool isNominal)
{
    private readonly List<Slot> _slots = [];

    /// <summary>The word that names the event.</summary>
    public int Trigger { get; } = trigger;

    /// <summary>The word whose auxiliaries and governors tell the status: the verb, a noun's light verb, or the noun itself.</summary>
    public int Clause { get; set; } = clause;

    public bool IsNominal { get; } = isNominal;

    public bool IsPassive { get; set; }

    /// <summary>The light verb of a nominal event, or -1.</summary>
    public int Support { get; set; } = -1;

    public IReadOnlyList<Slot> Slots => _slots;

    public void Add(string name, int head, bool implied = false)
    {
        foreach (Slot s in _slots)
        {
            if (s.Head == head && s.Name == name) return;
        }

        _slots.Add(new(name, head, implied));
    }

    public bool Has(string name)
    {
        foreach (Slot s in _slots)
        {
            if (s.Name == name) return true;
        }

        return false;
    }

    /// <summary>The first filler of a slot, or -1.</summary>
    public int First(string name)
    {
        foreach (Slot s in _slots)
        {
            if (s.Name == name) return s.Head;
        }

        return -1;
    }

    /// <summary>A copy with one argument more.</summary>
    public Frame With(string name, int head)
    {
        var frame = new Frame(Trigger, Clause, IsNominal) { IsPassive = IsPassive, Support = Support };
        foreach (Slot s in _slots) frame.Add(s.Name, s.Head, s.Implied);
        frame.Add(name, head);
        return frame;
    }

    /// <summary>The same arguments under the roles a noun gives them: who owns, modifies or does is the subject; what follows "of" the object, or the other way about.</summary>
    public Frame WithNominalRoles(bool ofIsSubject)
    {
        var frame = new Frame(Trigger, Clause, IsNominal) { IsPassive = IsPassive, Support = Support };
        bool by = Has("by"), support = Has("subject");
        foreach (Slot s in _slots)
        {
            string name = s.Name switch
            {
                "by" => "subject",
                "of" => ofIsSubject ? "subject" : "object",
                "owner" => by || (support && !ofIsSubject && !Has("of")) ? "owner" : support ? "owner" : "subject",
                "modifier" => by || support || Has("owner") || ofIsSubject ? "modifier" : "subject",
                _ => s.Name,
            };
            frame.Add(name, s.Head, s.Implied);
            if (name != s.Name) frame.Add(s.Name, s.Head, s.Implied);
        }

        return frame;
    }
}
