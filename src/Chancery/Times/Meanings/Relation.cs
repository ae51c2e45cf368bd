namespace Chancery.Times.Meanings;

/// <summary>How a unit or named date stands to what is counted from.</summary>
internal enum Relation
{
    None,

    /// <summary>This week, this Friday: counted from the moment of writing.</summary>
    This,

    Last,

    Next,

    /// <summary>This coming Friday: the first after the moment of writing, where "next Friday" is that of the week after.</summary>
    Coming,

    /// <summary>That day, the same year: the one just told.</summary>
    Same,

    /// <summary>The previous day: before the one just told.</summary>
    Before,

    /// <summary>The following year: after the one just told.</summary>
    After,

    /// <summary>The quarter, the year: the one told, else the current.</summary>
    The,
}
