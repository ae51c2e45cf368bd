using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Chancery.Language;

/// <summary>
/// Reads CoNLL-U into an <see cref="Analysis"/>. The text is made from the forms and <c>SpaceAfter=No</c>: a space between words and sentences,
/// an empty line where a <c># newpar</c> or <c># newdoc</c> begins. Words of a multiword token share its characters in order; where their forms do not
/// spell it out, the last takes what is left. Empty nodes and enhanced dependencies are passed over.
/// </summary>
public static class ConlluReader
{
    /// <summary>Reads every sentence of <paramref name="conllu"/> as one text.</summary>
    /// <exception cref="FormatException">A line is malformed, ids do not count up, or a head does not exist; the message has the line number.</exception>
    public static Analysis Read(string conllu)
    {
        ArgumentNullException.ThrowIfNull(conllu);
        var builder = new Builder();
        var number = 0;
        foreach (var line in conllu.AsSpan().EnumerateLines()) builder.Add(line, ++number);
        return builder.Finish(number);
    }

    private sealed class Builder
    {
        private readonly StringBuilder _text = new();
        private readonly List<(int Start, int End, string Lemma, Upos Upos, string Xpos, string Feats, int Head, Deprel Relation)> _words = [];
        private readonly List<Sentence> _sentences = [];
        private int _first;
        private int _last = -1;
        private int _tokenLast = -1;
        private int _tokenEnd;
        private bool _paragraph;
        private bool _glued = true;

        public void Add(ReadOnlySpan<char> line, int number)
        {
            if (line.IsWhiteSpace()) EndSentence(number);
            else if (line[0] == '#') _paragraph |= line.StartsWith("# newpar") || line.StartsWith("# newdoc");
            else AddRow(line.ToString().Split('\t'), number);
        }

        public Analysis Finish(int number)
        {
            EndSentence(number);
            var columns = new WordColumns(_words.Count);
            for (var i = 0; i < _words.Count; i++)
            {
                (columns.Start[i], columns.End[i], columns.Lemma[i], columns.Upos[i], columns.Xpos[i], columns.Feats[i], columns.Head[i],
                    columns.Relation[i]) = _words[i];
                columns.Confidence[i] = 1;
            }

            return new Analysis(_text.ToString(), columns, [.. _sentences], ImmutableArray<NameSpan>.Empty);
        }

        private static FormatException Bad(int number, string what) =>
            new(string.Create(CultureInfo.InvariantCulture, $"line {number}: {what}"));

        private void AddRow(string[] row, int number)
        {
            if (row.Length != 10) throw Bad(number, "a CoNLL-U line has ten columns, parted by tabs");
            if (row[1].Length == 0) throw Bad(number, "a word has no form");
            if (row[0].Contains('.', StringComparison.Ordinal)) return;
            var dash = row[0].IndexOf('-', StringComparison.Ordinal);
            if (dash > 0) BeginToken(row, Id(row[0][(dash + 1)..], number));
            else AddWord(row, Id(row[0], number), number);
        }

        private static int Id(string id, int number) =>
            int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : throw Bad(number, $"'{id}' is no word id");

        private void BeginToken(string[] row, int last)
        {
            Space();
            _tokenLast = _first + last - 1;
            _last = _text.Length;
            _text.Append(row[1]);
            _tokenEnd = _text.Length;
            _glued = NoSpaceAfter(row);
        }

        private void AddWord(string[] row, int id, int number)
        {
            if (id != _words.Count - _first + 1) throw Bad(number, $"word {id} is out of order");
            var head = Id(row[6] == "_" ? "0" : row[6], number);
            if (head == id) throw Bad(number, "a word cannot be its own head");
            var (start, end) = _words.Count <= _tokenLast ? Share(row[1].Length) : Own(row);
            _words.Add((start, end, Value(row[2], keepUnderscore: row[1] == "_"), UposNames.Parse(row[3]), Value(row[4]), Value(row[5]), _first + head - 1,
                Deprel.Parse(head == 0 ? "root" : row[7])));
            if (head == 0) _words[^1] = _words[^1] with { Head = -1 };
        }

        private static string Value(string field, bool keepUnderscore = false) =>
            field == "_" && !keepUnderscore ? string.Empty : string.Intern(field);

        private (int Start, int End) Own(string[] row)
        {
            Space();
            var start = _text.Length;
            _text.Append(row[1]);
            _glued = NoSpaceAfter(row);
            return (start, _text.Length);
        }

        private (int Start, int End) Share(int length)
        {
            var start = _last;
            var left = _tokenLast - _words.Count;
            var end = left == 0 ? _tokenEnd : Math.Max(start, Math.Min(start + length, _tokenEnd - left));
            _last = end;
            return (start, end);
        }

        private void Space()
        {
            if (_words.Count == _first && _paragraph && _text.Length > 0) _text.Append("\n\n");
            else if (!_glued && _text.Length > 0) _text.Append(' ');
            if (_words.Count == _first) _paragraph = false;
        }

        private static bool NoSpaceAfter(string[] row) => row[9].Split('|').Contains("SpaceAfter=No");

        private void EndSentence(int number)
        {
            if (_words.Count == _first) return;
            for (var i = _first; i < _words.Count; i++)
                if (_words[i].Head >= _words.Count) throw Bad(number, "a head does not exist");
            _sentences.Add(new Sentence(new Span(_words[_first].Start, _words[^1].End), _first, _words.Count));
            _first = _words.Count;
            _tokenLast = -1;
        }
    }
}
