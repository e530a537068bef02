using System.Globalization;
using ClusterGraph.Core.Maps;
using ClusterGraph.Core.Participants;
using ClusterGraph.Core.Plans;
using ClusterGraph.Core.ValueChains;

namespace ClusterGraph.Core.Poverty;

/// <summary>
/// One person's word on which groups work at a stage: groups, never a person. Who said what is for nobody's eyes; what
/// several say is united and confirmed by the facilitator before it is on the map.
/// </summary>
public sealed record StageAnswer : MapElement
{
    /// <inheritdoc/>
    protected override ElementKey GetKey() => KeyOf(Stage, By);

    /// <summary>Gets the stage.</summary>
    public required StageId Stage { get; init; }

    /// <summary>Gets whose word it is.</summary>
    public required ParticipantId By { get; init; }

    /// <summary>Gets the groups, each at most once; none stands for "I do not know".</summary>
    public required IReadOnlyList<GroupSaid> Groups { get; init; }

    /// <summary>Makes the key of a person's answer for a stage.</summary>
    /// <param name="stage">The stage.</param>
    /// <param name="by">The person.</param>
    /// <returns>The key: the same stage and person always have the same one.</returns>
    public static ElementKey KeyOf(StageId stage, ParticipantId by) =>
        new(ElementKind.Answer, string.Create(CultureInfo.InvariantCulture, $"{TopicCode.Of(stage.Value):x16}.{by.Value}"));
}
