namespace ClusterGraph.Benchmarks.Browsers;

/// <summary>What the browser script prints.</summary>
/// <param name="Chromium">The version of the browser.</param>
/// <param name="StagePan">Frames painted a second while the stage's view moves.</param>
/// <param name="StudioPan">Frames painted a second while the studio's map is dragged.</param>
/// <param name="Visible">From the last tap on the phone until the stage has painted the link, in milliseconds.</param>
internal sealed record BrowserReport(string Chromium, double StagePan, double StudioPan, IReadOnlyList<double> Visible);
