using System.Text.Json;
using System.Text.Json.Serialization;

namespace ClusterGraph.Analysis.Methods;

/// <summary>Writes caveat codes in upper snake case; must stand before a converter for all enumerations.</summary>
public sealed class CaveatCodeConverter()
    : JsonStringEnumConverter<CaveatCode>(JsonNamingPolicy.SnakeCaseUpper, allowIntegerValues: false);
