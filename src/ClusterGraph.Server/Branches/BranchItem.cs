namespace ClusterGraph.Server.Branches;

/// <summary>One what-if copy in the list beneath its map.</summary>
internal sealed record BranchItem(
    string Id, string Title, long Rev, long ForkRev, DateTimeOffset At, DateTimeOffset Updated, int Actors, int Links);
