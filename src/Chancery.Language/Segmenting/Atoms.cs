namespace Chancery.Language.Segmenting;

/// <summary>
/// Cuts a chunk (text without white space) into atoms, the finest pieces a word may be made of: runs of letters, of digits, of one other character, of emoji (a surrogate pair is never cut).
/// <c>n't</c> is one atom, and a written form known to hold two words (cannot, dont) is cut where they part.
/// </summary>
internal sealed class Atoms(Joins joins)
{
    public List<(int Start, int End, bool Inside)> List { get; } = [];

    public void Cut(string text, int start, int end)
    {
        List.Clear();
        for (var i = start; i < end;)
        {
            var next = RunEnd(text, i, end);
            if (IsLetter(text[i]))
            {
                if (IsNegation(text, i, next, end)) next = AddNegation(i, next);
                else AddLetters(text, i, next);
            }
            else List.Add((i, next, false));

            i = next;
        }
    }

    private static bool IsLetter(char c) => char.IsLetter(c) || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark;

    private static int RunEnd(string text, int i, int end)
    {
        var next = i + 1;
        if (IsLetter(text[i]))
            while (next < end && IsLetter(text[next])) next++;
        else if (char.IsDigit(text[i]))
            while (next < end && char.IsDigit(text[next])) next++;
        else if (char.IsSurrogate(text[i]))
            while (next < end && (char.IsSurrogate(text[next]) || text[next] is '\u200D' or '\uFE0F')) next++;
        else
            while (next < end && text[next] == text[i]) next++;
        return next;
    }

    private static bool IsNegation(string text, int start, int next, int end) =>
        text[next - 1] is 'n' or 'N' && next + 1 < end && text[next] is '\'' or '’' or '`' && next > start
        && text[next + 1] is 't' or 'T' && (next + 2 == end || !IsLetter(text[next + 2]));

    private int AddNegation(int start, int next)
    {
        if (next - 1 > start) List.Add((start, next - 1, false));
        List.Add((next - 1, next + 2, next - 1 > start));
        return next + 2;
    }

    private void AddLetters(string text, int start, int end)
    {
        var cut = joins.CutOf(text.AsSpan(start, end - start));
        if (cut <= 0)
        {
            List.Add((start, end, false));
            return;
        }

        List.Add((start, start + cut, false));
        List.Add((start + cut, end, true));
    }
}
