using System.Runtime.InteropServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using ClusterGraph.Core.Actors;
using ClusterGraph.Core.Changes;
using ClusterGraph.Core.Links;
using ClusterGraph.Core.Plans;
using ClusterGraph.Core.Poverty;
using ClusterGraph.Core.Trust;
using ClusterGraph.Core.ValueChains;
using ClusterGraph.Core.Vocabulary;

namespace ClusterGraph.Core.Maps;

/// <summary>The one JSON form of elements and operations: journal, wire and files all use it. Reading is strict.</summary>
public static class CoreJson
{
    /// <summary>Deepest nesting accepted.</summary>
    public const int MaxDepth = 32;

    /// <summary>Gets the options: camel case, no nulls, unknown and repeated members refused.</summary>
    public static JsonSerializerOptions Options { get; } = MakeOptions();

    /// <summary>Gives the word of an enumeration, as it stands in every document.</summary>
    /// <typeparam name="T">The enumeration.</typeparam>
    /// <param name="value">The value.</param>
    /// <returns>The word in camel case.</returns>
    public static string WireName<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    /// <summary>Writes an element.</summary>
    /// <param name="element">The element.</param>
    /// <returns>Its JSON.</returns>
    public static JsonElement ToElement(MapElement element) =>
        JsonSerializer.SerializeToElement(element, element.GetType(), Options);

    /// <summary>Reads an element of a known kind.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="json">Its JSON.</param>
    /// <returns>The element, or <see cref="ErrorCode.InvalidField"/> with the path.</returns>
    public static Outcome<MapElement> ReadElement(ElementKind kind, JsonElement json) =>
        ReadElement(kind, JsonMarshal.GetRawUtf8Value(json));

    /// <summary>Reads an element of a known kind from JSON text.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="json">Its JSON, UTF-8.</param>
    /// <returns>The element, or <see cref="ErrorCode.InvalidField"/> with the path.</returns>
    public static Outcome<MapElement> ReadElement(ElementKind kind, ReadOnlySpan<byte> json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, TypeOf(kind), Options) is MapElement element
                ? element : MustNotBeNull(WireName(kind));
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return Explain(e, WireName(kind));
        }
    }

    /// <summary>Reads an operation.</summary>
    /// <param name="json">Its JSON.</param>
    /// <returns>
    /// The operation, or <see cref="ErrorCode.UnknownChange"/>, or <see cref="ErrorCode.InvalidField"/> with the path.
    /// </returns>
    public static Outcome<MapOp> ReadOp(JsonElement json)
    {
        var name = Read(() => json.ValueKind == JsonValueKind.Object ? NameOf(json) : null, "op");
        if (!name.IsOk)
        {
            return new ChangeError(ErrorCode.InvalidField, "Every operation needs its name in 'op'.", "op");
        }

        return OpNames.Contains(name.Value)
            ? Read(() => json.Deserialize<MapOp>(Options), name.Value)
            : new ChangeError(
                ErrorCode.UnknownChange, "This server does not know that kind of change; reload the page.", "op");
    }

    /// <summary>Reads anything of the model.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="read">Reads it; may throw <see cref="JsonException"/>.</param>
    /// <param name="name">What it is called in error messages.</param>
    /// <returns>The value, or <see cref="ErrorCode.InvalidField"/> with the path.</returns>
    public static Outcome<T> Read<T>(Func<T?> read, string name)
        where T : notnull
    {
        try
        {
            return read() is { } value ? value : MustNotBeNull(name);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return Explain(e, name);
        }
    }

    private static readonly HashSet<string> OpNames = typeof(MapOp)
        .GetCustomAttributes(typeof(JsonDerivedTypeAttribute), inherit: false)
        .Cast<JsonDerivedTypeAttribute>()
        .Select(a => (string)a.TypeDiscriminator!)
        .ToHashSet(StringComparer.Ordinal);

    private static string? NameOf(JsonElement op) =>
        op.TryGetProperty("op", out var name) && name.ValueKind == JsonValueKind.String ? name.GetString() : null;

    private static ChangeError MustNotBeNull(string name) =>
        new(ErrorCode.InvalidField, $"'{name}' must not be null.", name);

    private static ChangeError Explain(Exception e, string name)
    {
        if (e is not JsonException json)
        {
            return new ChangeError(ErrorCode.InvalidField, $"'{name}' holds text that is not valid Unicode.", name);
        }

        var cut = json.Message.IndexOf(" Path:", StringComparison.Ordinal);
        var path = json.Path is null or "$" ? name : name + json.Path.TrimStart('$');
        return new ChangeError(ErrorCode.InvalidField, cut > 0 ? json.Message[..cut] : json.Message, path);
    }

    private static Type TypeOf(ElementKind kind) => kind switch
    {
        ElementKind.Map => typeof(MapHead),
        ElementKind.Actor => typeof(Actor),
        ElementKind.Link => typeof(Link),
        ElementKind.Stage => typeof(Stage),
        ElementKind.Vote => typeof(Vote),
        ElementKind.Objection => typeof(Objection),
        ElementKind.Action => typeof(PlannedAction),
        ElementKind.Chain => typeof(ChainPlan),
        ElementKind.Rating => typeof(Rating),
        ElementKind.Trust => typeof(TrustPicture),
        ElementKind.Answer => typeof(StageAnswer),
        ElementKind.Type => typeof(TypeDefinition),
        ElementKind.Position => typeof(NodePosition),
        ElementKind.Proposal => typeof(Proposal),
        ElementKind.Alias => typeof(Alias),
        ElementKind.Removed => typeof(RemovedElement),
        _ => typeof(Mark),
    };

    private static JsonSerializerOptions MakeOptions()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            PropertyNameCaseInsensitive = false,
            NumberHandling = JsonNumberHandling.Strict,
            UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
            AllowDuplicateProperties = false,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            RespectNullableAnnotations = true,
            RespectRequiredConstructorParameters = true,
            AllowOutOfOrderMetadataProperties = true,
            MaxDepth = MaxDepth,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        };
        options.Converters.Add(new FiniteDoubleConverter());
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}
