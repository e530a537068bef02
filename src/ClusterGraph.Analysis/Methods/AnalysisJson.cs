using System.Text.Json;
using ClusterGraph.Core.Maps;

namespace ClusterGraph.Analysis.Methods;

/// <summary>How results are written as JSON: as everything else, but with caveat codes in upper snake case.</summary>
public static class AnalysisJson
{
    /// <summary>Gets the settings.</summary>
    public static JsonSerializerOptions Options { get; } = Make();

    private static JsonSerializerOptions Make()
    {
        var options = new JsonSerializerOptions(CoreJson.Options);
        options.Converters.Insert(0, new CaveatCodeConverter());
        return options;
    }
}
