using ClusterGraph.Core.Maps;

namespace ClusterGraph.Analysis.Methods;

/// <summary>Something that a rule found on the map, with all that is needed to check it and to talk about it.</summary>
public sealed record Finding
{
    /// <summary>Gets the rule.</summary>
    public required FindingRule Rule { get; init; }

    /// <summary>Gets how much it matters.</summary>
    public required Severity Severity { get; init; }

    /// <summary>Gets what it is about, the most important first.</summary>
    public required IReadOnlyList<FindingSubject> About { get; init; }

    /// <summary>Gets the links and actors that it rests on.</summary>
    public IReadOnlyList<FindingSubject> Evidence { get; init; } = [];

    /// <summary>Gets links that are missing: pairs of actors, or of stages, to be drawn as ghosts.</summary>
    public IReadOnlyList<MissingLink> Missing { get; init; } = [];

    /// <summary>Gets the number that crossed the threshold; null where the rule has none.</summary>
    public double? Value { get; init; }

    /// <summary>Gets the threshold.</summary>
    public double? Threshold { get; init; }

    /// <summary>Gets how sure it is, 0 to 1: the least confidence of what it rests on.</summary>
    public double Confidence { get; init; } = 1;

    /// <summary>Gets the paper or document that justifies the rule, or <c>ClusterGraph proposal</c>.</summary>
    public required string Source { get; init; }

    /// <summary>Gets one plain sentence.</summary>
    public required Sentence Sentence { get; init; }

    /// <summary>Gets how many people in the room object to it; null where nobody does or the rule asks nobody.</summary>
    public int? ContestedBy { get; init; }

    /// <summary>Gets further reasons, the most important first.</summary>
    public IReadOnlyList<Sentence> Reasons { get; init; } = [];

    /// <summary>Gets the smallest change that would remove it; null when there is none to name.</summary>
    public Sentence? Remedy { get; init; }

    /// <summary>Gives the key by which people speak of a finding: the same at every revision, as long as it is about the same.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="about">What it is about.</param>
    /// <returns>The key, as <c>findingKey</c> of the web makes it.</returns>
    public static string KeyOf(FindingRule rule, params IEnumerable<FindingSubject> about) =>
        string.Join(' ', about.Select(s => $"{s.Kind}/{s.Id}").Prepend(CoreJson.WireName(rule)));
}
