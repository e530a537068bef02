using System.Text.Json.Serialization;
using ClusterGraph.Core.Vocabulary;

namespace ClusterGraph.Core.Maps;

/// <summary>What a map says of itself and what the room is doing now.</summary>
public sealed record MapHead : MapElement
{
    /// <summary>The id of the only element of its kind.</summary>
    public const string Id = "map";

    /// <inheritdoc/>
    protected override ElementKey GetKey() => new(ElementKind.Map, Id);

    /// <summary>Gets the title, 1 to 120 characters.</summary>
    public required string Title { get; init; }

    /// <summary>Gets what the map is about, at most 2,000 characters.</summary>
    public string? Description { get; init; }

    /// <summary>Gets the language of the workshop, a BCP 47 tag such as <c>en</c> or <c>ar</c>.</summary>
    public string Language { get; init; } = "en";

    /// <summary>Gets how contributions are taken in.</summary>
    public MapMode Mode { get; init; } = MapMode.Open;

    /// <summary>Gets what the room is asked now; null before the first question.</summary>
    public MapPrompt? Prompt { get; init; }

    /// <summary>Gets a value indicating whether the room sees how many dots each finding has.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool VotesShown { get; init; }

    /// <summary>Gets a value indicating whether the room sees the averages of trust.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool TrustShown { get; init; }

    /// <summary>Gets what spreads over the map on the stage; null when nothing is played.</summary>
    public ShownSpread? Spread { get; init; }

    /// <summary>Gets the view that the stage shows.</summary>
    public MapView View { get; init; } = MapView.Map;

    /// <summary>Gets where the cluster is.</summary>
    public string? Place { get; init; }

    /// <summary>Gets the period that the map describes.</summary>
    public string? Period { get; init; }

    /// <summary>Gets the label every screen shows when the map is an illustration.</summary>
    public string? Illustration { get; init; }

    /// <summary>Gets the document the map was drawn from.</summary>
    public string? Source { get; init; }

    /// <summary>Gets the chain template the stages came from.</summary>
    public TypeId? Template { get; init; }

    /// <summary>Gets where a what-if copy comes from; null for a map of its own. It is set when the copy is made and stays.</summary>
    public MapOrigin? Origin { get; init; }
}
