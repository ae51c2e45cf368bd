namespace Chancery.Eval.Record;

/// <summary>What a run of many articles came to.</summary>
/// <param name="FirstViewCpuMs">The brief of the pair with most articles, asked of a record just opened: nothing is kept in memory yet; processor time.</param>
/// <param name="CpuMsAnArticleByTenth">Processor time an article, by tenth of the run; the making of the articles is in it.</param>
internal sealed record ScaleFigures(
    int Articles,
    int Pairs,
    int BusiestPair,
    IReadOnlyList<double> CpuMsAnArticleByTenth,
    double LastToFirst,
    long BytesAnArticle,
    long PeakMemoryMb,
    double BriefMs,
    double StatusMs,
    int Chronology,
    int FirstViewArticles,
    double FirstViewCpuMs,
    double PeopleMs,
    double ActivityMs)
{
    /// <summary>The project's targets: no more than twice the cost at the end, 4 GB, 12 KB an article, a brief in 300 ms, a status in 50.</summary>
    public bool AreWithinLimits => LastToFirst <= 2 && PeakMemoryMb < 4096 && BytesAnArticle < 12_288 && BriefMs < 300 && StatusMs < 50;
}
