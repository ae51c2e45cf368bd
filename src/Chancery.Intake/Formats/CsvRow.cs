using System.Text;

namespace Chancery.Intake.Formats;

/// <summary>Rows of a separated file, one at a time (RFC 4180).</summary>
internal sealed class CsvRow(TextReader reader, char separator, long largest)
{
    public List<string> Fields { get; private set; } = [];

    /// <summary>Lines the row took.</summary>
    public int Lines { get; private set; }

    public string? Failure { get; private set; }

    /// <summary>Reads the next row; false at the end.</summary>
    public bool Next()
    {
        (Fields, Lines, Failure) = ([], 0, null);
        var field = new StringBuilder();
        bool quoted = false, any = false;
        long size = 0;
        int c;
        while ((c = reader.Read()) >= 0)
        {
            any = true;
            if (c == '\n') Lines++;
            if (++size > largest) Failure = BoundedBytes.TooLarge(largest);
            if (quoted)
            {
                if (c != '"') Keep(field, (char)c);
                else if (reader.Peek() == '"') Keep(field, (char)reader.Read());
                else quoted = false;
            }
            else if (c == '"' && field.Length == 0) quoted = true;
            else if (c == separator) Take(field);
            else if (c == '\n') break;
            else if (c != '\r') Keep(field, (char)c);
        }

        if (!any) return false;
        if (quoted) Failure ??= "a quotation mark is opened and not closed";
        if (c < 0) Lines++;
        Take(field);
        return true;
    }

    /// <summary>The fields of one line, for a header.</summary>
    public static List<string> Split(string line, char separator)
    {
        var row = new CsvRow(new StringReader(line), separator, long.MaxValue);
        return row.Next() ? row.Fields : [];
    }

    private void Keep(StringBuilder field, char c)
    {
        if (Failure is null) field.Append(c);
    }

    private void Take(StringBuilder field)
    {
        Fields.Add(field.ToString());
        field.Clear();
    }
}
