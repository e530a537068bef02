namespace ClusterGraph.Server.Tests.Support;

/// <summary>Tests that start whole servers and databases run one after the other: two cores bear one at a time.</summary>
internal static class ProcessTests
{
    public const string Name = "Processes";
}
