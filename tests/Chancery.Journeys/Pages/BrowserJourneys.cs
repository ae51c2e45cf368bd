using Xunit;

namespace Chancery.Journeys.Pages;

/// <summary>The journeys that share one Chromium.</summary>
[CollectionDefinition(nameof(BrowserJourneys))]
public sealed class BrowserJourneys : ICollectionFixture<Browser>;
