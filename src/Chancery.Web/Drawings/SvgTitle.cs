using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Chancery.Web.Drawings;

/// <summary>The name of a drawn thing: its tooltip, and what a screen reader says.</summary>
public sealed class SvgTitle : ComponentBase
{
    [Parameter, EditorRequired] public string Text { get; set; } = "";

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.OpenElement(0, "title");
        builder.AddContent(1, Text);
        builder.CloseElement();
    }
}
