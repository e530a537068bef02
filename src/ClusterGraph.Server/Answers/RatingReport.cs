namespace ClusterGraph.Server.Answers;

/// <summary>The ratings as one person may see them.</summary>
/// <param name="Mine">This person's own.</param>
/// <param name="Raters">How many people have rated anybody.</param>
internal sealed record RatingReport(IReadOnlyList<OwnRating> Mine, int Raters);
