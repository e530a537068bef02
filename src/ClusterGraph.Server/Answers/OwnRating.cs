namespace ClusterGraph.Server.Answers;

/// <summary>A rating of the person who asks.</summary>
/// <param name="About">The organisation.</param>
/// <param name="Reliance">How far it can be relied on, 1 to 5; null when it was taken back.</param>
/// <param name="Sharing">How far it shares what it knows.</param>
/// <param name="Counted">Whether it is part of an average that was shown.</param>
internal sealed record OwnRating(string About, int? Reliance, int? Sharing, bool Counted);
