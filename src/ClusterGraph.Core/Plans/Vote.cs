using System.Globalization;
using ClusterGraph.Core.Maps;
using ClusterGraph.Core.Participants;

namespace ClusterGraph.Core.Plans;

/// <summary>One of a person's three dots on what matters most. Who voted for what is for nobody's eyes; sums are shown.</summary>
public sealed record Vote : MapElement
{
    /// <summary>How many dots a person has.</summary>
    public const int Each = 3;

    /// <inheritdoc/>
    protected override ElementKey GetKey() => KeyOf(Topic, By);

    /// <summary>Gets what the vote is for: the key of a finding, 1 to 200 characters.</summary>
    public required string Topic { get; init; }

    /// <summary>Gets whose vote it is.</summary>
    public required ParticipantId By { get; init; }

    /// <summary>Makes the key of a person's vote for a topic.</summary>
    /// <param name="topic">The topic.</param>
    /// <param name="by">The person.</param>
    /// <returns>The key: the same topic and person always have the same one.</returns>
    public static ElementKey KeyOf(string topic, ParticipantId by) =>
        new(ElementKind.Vote, string.Create(CultureInfo.InvariantCulture, $"{TopicCode.Of(topic):x16}.{by.Value}"));
}
