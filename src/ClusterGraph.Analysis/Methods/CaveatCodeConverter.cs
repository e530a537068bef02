using System.Text.Json;
using System.Text.Json.Serialization;

namespace ClusterGraph.Analysis.Methods;

/// <summary>Writes caveat codes in upper snake case.</summary>
internal sealed class CaveatCodeConverter()
    : JsonStringEnumConverter<CaveatCode>(JsonNamingPolicy.SnakeCaseUpper, allowIntegerValues: false);
