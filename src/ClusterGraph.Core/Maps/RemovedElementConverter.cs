using System.Text.Json;
using System.Text.Json.Serialization;
using ClusterGraph.Core.Actors;
using ClusterGraph.Core.Links;

namespace ClusterGraph.Core.Maps;

/// <summary>Writes a removed element as <c>{of, id, element, at}</c>.</summary>
public sealed class RemovedElementConverter : JsonConverter<RemovedElement>
{
    /// <inheritdoc/>
    public override RemovedElement Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var form = JsonSerializer.Deserialize<Form>(ref reader, options)
            ?? throw new JsonException("A removed element is an object.");
        var actor = form.Of == ElementKind.Actor ? form.Element.Deserialize<Actor>(options) : null;
        var link = form.Of == ElementKind.Actor ? null : form.Element.Deserialize<Link>(options);
        return new RemovedElement { Actor = actor, Link = link, At = form.At, Rev = form.Rev };
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, RemovedElement value, JsonSerializerOptions options)
    {
        var content = CoreJson.ToElement((MapElement?)value.Actor ?? value.Link!);
        var form = new Form { Of = value.Of, Id = value.Id, Element = content, At = value.At, Rev = value.Rev };
        JsonSerializer.Serialize(writer, form, options);
    }

    private sealed record Form
    {
        public required ElementKind Of { get; init; }

        public required string Id { get; init; }

        public required JsonElement Element { get; init; }

        public required Revision At { get; init; }

        public Revision? Rev { get; init; }
    }
}
