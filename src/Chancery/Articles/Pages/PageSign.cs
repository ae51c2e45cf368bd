namespace Chancery.Articles.Pages;

/// <summary>How many pieces of an element's names speak for furniture, for doubt and for the report.</summary>
internal struct PageSign
{
    /// <summary>Furniture even where it holds much of the page's prose: comments, cookie notes.</summary>
    public int Never;
    public int Drop;
    public int Doubt;
    public int Keep;
}
