using System.Globalization;
using System.Text.Json.Serialization;
using ClusterGraph.Core.Actors;
using ClusterGraph.Core.Maps;
using ClusterGraph.Core.Participants;
using ClusterGraph.Core.Plans;

namespace ClusterGraph.Core.Trust;

/// <summary>
/// What one person thinks of one organisation. It is for nobody's eyes but that person's; the room is shown averages of
/// at least <see cref="Fewest"/> people, and each rating enters at most one of them.
/// </summary>
public sealed record Rating : MapElement
{
    /// <summary>How many people an average needs.</summary>
    public const int Fewest = 3;

    /// <summary>The lowest answer: not at all.</summary>
    public const int Low = 1;

    /// <summary>The highest answer: fully.</summary>
    public const int High = 5;

    /// <inheritdoc/>
    protected override ElementKey GetKey() => KeyOf(About, By);

    /// <summary>Gets which organisation it is about, by the id it had when it was rated.</summary>
    public required ActorId About { get; init; }

    /// <summary>Gets whose it is.</summary>
    public required ParticipantId By { get; init; }

    /// <summary>Gets how far it can be relied on, 1 to 5; null when it was taken back.</summary>
    public int? Reliance { get; init; }

    /// <summary>Gets how far it shares what it knows, 1 to 5; null when it was taken back.</summary>
    public int? Sharing { get; init; }

    /// <summary>
    /// Gets a value indicating whether this person's answer is part of an average that was shown. It stays so when the
    /// answer is changed or taken back: counted again beside others, it could be worked out.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Counted { get; init; }

    /// <summary>Counts the people who have rated anybody. O(ratings).</summary>
    /// <param name="map">The map.</param>
    /// <returns>How many they are.</returns>
    public static int CountRaters(MapSnapshot map) =>
        map.Ratings.All.Where(r => r.Reliance is not null).DistinctBy(r => r.By).Count();

    /// <summary>Makes the key of a person's rating of an organisation.</summary>
    /// <param name="about">The organisation.</param>
    /// <param name="by">The person.</param>
    /// <returns>The key: the same organisation and person always have the same one.</returns>
    public static ElementKey KeyOf(ActorId about, ParticipantId by) =>
        new(ElementKind.Rating, string.Create(CultureInfo.InvariantCulture, $"{TopicCode.Of(about.Value):x16}.{by.Value}"));
}
