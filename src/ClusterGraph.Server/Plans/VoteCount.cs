namespace ClusterGraph.Server.Plans;

/// <summary>How many dots a finding has.</summary>
/// <param name="Topic">The key of the finding.</param>
/// <param name="Votes">The number.</param>
internal sealed record VoteCount(string Topic, int Votes);
