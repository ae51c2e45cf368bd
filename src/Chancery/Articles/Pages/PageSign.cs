namespace Chancery.Articles.Pages;

/// <summary>How many pieces of an element's names speak for furniture, for doubt and for the report.</summary>
internal struct PageSign
{
    public int Drop;
    public int Doubt;
    public int Keep;
}
