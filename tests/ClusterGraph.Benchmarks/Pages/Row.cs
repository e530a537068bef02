namespace ClusterGraph.Benchmarks.Pages;

/// <summary>One line of the table of results.</summary>
/// <param name="What">What was measured.</param>
/// <param name="Target">What it should reach.</param>
/// <param name="Gate">What it must reach.</param>
/// <param name="Peer">What others reach or claim, with the source; empty when nothing comparable is known.</param>
/// <param name="Seen">What was seen.</param>
/// <param name="Verdict">Target, gate or missed.</param>
internal sealed record Row(string What, string Target, string Gate, string Peer, string Seen, string Verdict)
{
    /// <summary>Judges a figure of which less is better.</summary>
    public static string AtMost(double seen, double target, double gate) =>
        seen <= target ? "target" : seen <= gate ? "gate" : "missed";

    /// <summary>Judges a figure of which more is better.</summary>
    public static string AtLeast(double seen, double target, double gate) =>
        seen >= target ? "target" : seen >= gate ? "gate" : "missed";
}
