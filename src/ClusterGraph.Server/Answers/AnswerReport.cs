namespace ClusterGraph.Server.Answers;

/// <summary>What is said of the groups at the stages, as one person may see it.</summary>
/// <param name="Mine">This person's own answers.</param>
/// <param name="Answered">The stages of which somebody named a group.</param>
/// <param name="Said">What all together say; null for those who do not confirm it.</param>
internal sealed record AnswerReport(
    IReadOnlyList<OwnAnswer> Mine, IReadOnlyList<string> Answered, IReadOnlyList<UnitedAnswer>? Said);
