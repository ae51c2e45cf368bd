using System.Text.Json;

namespace Chancery.Journeys.Command;

/// <summary>What a run of the command left behind.</summary>
internal sealed record CommandResult(int Status, string Output, string Error)
{
    /// <summary>Each line of output as the JSON object it holds.</summary>
    public IReadOnlyList<JsonElement> Objects =>
        [.. Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonDocument.Parse(l).RootElement)];
}
