namespace Chancery.Cli.Record;

/// <summary>Plain text in columns, wrapped to the width: no colour, nothing a pipe or a screen reader would stumble over.</summary>
internal sealed class PageText(TextWriter output, int width)
{
    private readonly int _width = Math.Clamp(width, 60, 100);

    public void Title(string left, string right)
    {
        int gap = _width - left.Length - right.Length;
        output.WriteLine(right.Length == 0 ? left : gap > 1 ? left + new string(' ', gap) + right : left + "\n" + right);
        output.WriteLine(new string('=', _width));
    }

    public void Heading(string text)
    {
        output.WriteLine();
        output.WriteLine(text);
        output.WriteLine(new string('-', text.Length));
    }

    public void Line(string text = "") => Wrap("", text, 0);

    /// <summary>A label and its text beside it, the text wrapped in its own column.</summary>
    public void Item(string label, string text, int column)
    {
        if (label.Length < column) Wrap(label.PadRight(column), text, column);
        else
        {
            output.WriteLine(label);
            Wrap(new string(' ', column), text, column);
        }
    }

    private void Wrap(string first, string text, int indent)
    {
        string line = first;
        bool empty = true;
        foreach (string word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!empty && line.Length + 1 + word.Length > _width)
            {
                output.WriteLine(line.TrimEnd());
                line = new string(' ', indent);
                empty = true;
            }

            line += (empty ? "" : " ") + word;
            empty = false;
        }

        output.WriteLine(line.TrimEnd());
    }
}
