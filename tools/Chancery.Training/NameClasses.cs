namespace Chancery.Training;

/// <summary>BIO tags of the sources as the network's classes: 0 outside, then B and I of person, organisation, place, group.</summary>
internal static class NameClasses
{
    public static int[] Of(List<string> tags)
    {
        var classes = new int[tags.Count];
        for (var i = 0; i < tags.Count; i++)
        {
            var kind = tags[i].Length > 2 ? Kind(tags[i][2..]) : -1;
            if (kind < 0) continue;
            var continues = tags[i][0] == 'I' && i > 0 && tags[i - 1].Length > 2 && Kind(tags[i - 1][2..]) == kind;
            classes[i] = 1 + (2 * kind) + (continues ? 1 : 0);
        }

        return classes;
    }

    private static int Kind(string name) => name switch
    {
        "PER" or "person" or "politician" => 0,
        "ORG" or "organisation" or "politicalparty" => 1,
        "LOC" or "location" or "country" => 2,
        "OTH" or "MISC" or "misc" or "event" or "election" => 3,
        _ => -1,
    };
}
