using Chancery.Language;

namespace Chancery.Tests.Language;

/// <summary>The shipped model, loaded once for a test class.</summary>
public sealed class ShippedAnalyzer : IDisposable
{
    public Analyzer Analyzer { get; } = Analyzer.Load(Analyzer.ShippedModelPath);

    public void Dispose() => Analyzer.Dispose();
}
