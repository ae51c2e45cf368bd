using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Chancery.Actors;
using Chancery.Articles;
using Chancery.Calendar;
using Chancery.Events;
using Chancery.Language;
using Chancery.Statements;
using Chancery.Times;
using Reading = Chancery.Resolution.Reading;

namespace Chancery.Tests.Record;

/// <summary>
/// Puts a reading together by hand: sentences, and what stands in them located by quotation. So the record's own logic is tested
/// whatever the reader makes of such sentences.
/// </summary>
internal sealed class ArticleBuilder
{
    private readonly Analysis _analysis;
    private readonly List<Actor> _actors = [];
    private readonly List<Statement> _statements = [];
    private readonly List<Event> _events = [];
    private readonly List<HostRule> _rules = [];
    private readonly List<Quantity> _quantities = [];
    private readonly List<TimeExpression> _times = [];
    private readonly string _id;
    private readonly string? _outlet, _published, _url;
    private string? _kicker, _modified;

    public ArticleBuilder(string id, string? published, string outlet, params string[] sentences)
        : this(id, published, outlet, null, sentences)
    {
    }

    public ArticleBuilder(string id, string? published, string outlet, Uri? url, params string[] sentences)
    {
        (_id, _published, _outlet, _url) = (id, published, outlet, url?.ToString());
        var conllu = new StringBuilder();
        foreach (string s in sentences)
        {
            string[] words = s.Split(' ');
            for (int i = 0; i < words.Length; i++)
                conllu.Append(CultureInfo.InvariantCulture, $"{i + 1}\t{words[i]}\t{words[i]}\tX\t_\t_\t{(i == 0 ? 0 : 1)}\t{(i == 0 ? "root" : "dep")}\t_\t_\n");
            conllu.Append('\n');
        }

        _analysis = Analysis.FromConllu(conllu.ToString());
    }

    private string Text => _analysis.Text;

    public ArticleBuilder Kicker(string kicker)
    {
        _kicker = kicker;
        return this;
    }

    public ArticleBuilder Modified(string day)
    {
        _modified = day;
        return this;
    }

    public ArticleBuilder Person(string quote, string name, string? state = null, string? office = null) =>
        Add(new Actor { Span = At(quote), Kind = ActorKind.Person, Id = "person:" + name, Name = name, State = state, Office = office });

    public ArticleBuilder Mission(string quote, string kind, string sending, string receiving, string? host = null) =>
        Add(new Actor { Span = At(quote), Kind = ActorKind.Mission, Id = $"mission:{kind}:{sending}", Name = quote, State = sending, Mission = new(kind, sending, receiving, null, host) });

    /// <summary>An event whose parties are states by code, or people and missions named before by quotation.</summary>
    public ArticleBuilder Event(string type, string quote, string[] actor, string[]? target = null, string? when = null, EventStatus status = EventStatus.Happened, (string Role, string Name)[]? others = null, int? said = null, string? where = null)
    {
        Span span = At(quote);
        _events.Add(new Event
        {
            Id = "e-" + Hash($"{_id}|{type}|{span}")[..16],
            Type = type,
            Predicate = span,
            Status = status,
            Actors = [.. actor.Select(a => Party("actor", a, span))],
            Targets = [.. (target ?? []).Select(a => Party("target", a, span))],
            Others = [.. (others ?? []).Select(o => Party(o.Role, o.Name, span))],
            When = when is null ? null : new(EdtfInterval.Parse(when), null, ["as the test has it"]),
            Where = where is null ? null : new(where, span),
            Statement = said,
            Rule = "test",
        });
        return this;
    }

    public ArticleBuilder Said(string speaker, string content, string? on = null, StatementMode mode = StatementMode.Indirect, string? agency = null, string? translator = null)
    {
        int at = _actors.FindIndex(a => a.Name == speaker);
        var chain = new List<ChainLink> { new(ChainRole.Speaker, speaker, at < 0 ? null : _actors[at].Id) };
        if (agency is not null) chain.Add(new(ChainRole.Agency, agency));
        if (translator is not null) chain.Add(new(ChainRole.Translator, translator));
        _statements.Add(new Statement { Content = [At(content)], Mode = mode, Chain = chain, Speaker = at < 0 ? null : at, SaidOn = on is null ? null : EdtfInterval.Parse(on) });
        return this;
    }

    public ArticleBuilder Time(string quote, string edtf)
    {
        _times.Add(new TimeExpression { Span = At(quote), Type = TimeType.Date, Value = edtf, Interval = EdtfInterval.Parse(edtf) });
        return this;
    }

    public ArticleBuilder Rule(string state, string quote, string strength, int? said = null)
    {
        _rules.Add(new HostRule(state, quote, strength, At(quote), said));
        return this;
    }

    public ArticleBuilder Quantity(string quote, long? value, long? min, long? max, string unit, int? said = null)
    {
        _quantities.Add(new Quantity(At(quote), value, min, max, true, unit, said));
        return this;
    }

    public Reading Build() => new()
    {
        Article = new Article { Id = _id, Text = Text, Hash = Hash(_url + "\n" + Text), Outlet = _outlet, Url = _url, Kicker = _kicker, Modified = _modified },
        Analysis = _analysis,
        Published = _published is null ? PublishedDate.Unknown : new(EdtfInterval.Parse(_published), PublishedBasis.Metadata, []),
        Times = _times,
        Actors = _actors,
        Statements = _statements,
        Events = _events,
        Rules = _rules,
        Quantities = _quantities,
    };

    private ArticleBuilder Add(Actor actor)
    {
        _actors.Add(actor);
        return this;
    }

    private Participant Party(string role, string name, Span fallback)
    {
        int at = _actors.FindIndex(a => a.Name == name);
        if (at >= 0) return new(role, at, _actors[at].Name, _actors[at].State, _actors[at].Span, _actors[at].Id);
        return new(role, -1, name, name.Length == 3 && name.All(char.IsAsciiLetterUpper) ? name : null, fallback);
    }

    private Span At(string quote)
    {
        int at = Text.IndexOf(quote, StringComparison.Ordinal);
        return at >= 0 ? new(at, at + quote.Length) : throw new ArgumentException($"'{quote}' does not stand in the article.", nameof(quote));
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
