using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Core.Changes;

namespace ClusterGraph.Analysis.Doubt;

/// <summary>A method of the catalogue that is run again and again on changed inputs, always on the same part of the map.</summary>
internal sealed class RankedMeasure
{
    private readonly Method _method;
    private readonly ParameterValues _values;
    private readonly CancellationToken _cancellation;

    private RankedMeasure(Method method, ParameterValues values, CancellationToken cancellation) =>
        (_method, _values, _cancellation) = (method, values, cancellation);

    /// <summary>Gets a value indicating whether small values come first.</summary>
    public bool LowFirst => _method.LowFirst;

    /// <summary>Gets a value indicating whether it reads direction.</summary>
    public bool IsDirected => ReadingParameters.Query(_method, _values).Symmetry == Symmetry.Directed;

    /// <summary>Finds the method and hands on what is read: layers, actors, confidence.</summary>
    public static Outcome<RankedMeasure> Of(MethodContext context, string name)
    {
        var method = MethodCatalogue.Find(name);
        if (!method.IsOk)
        {
            return method.Error;
        }

        var query = context.Layer.Query;
        var values = ParameterReader.Read(method.Value.Parameters, new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [ReadingParameters.Layer] = string.Join(',', query.Layers),
            [ReadingParameters.Nodes] = query.Nodes == NodeSet.Inside ? "inside" : "all",
            [ReadingParameters.MinConfidence] = query.MinConfidence.ToString("R", null),
        });
        return values.IsOk ? new RankedMeasure(method.Value, values.Value, context.Run.Cancellation) : values.Error;
    }

    /// <summary>Runs it on one thread; samples run side by side.</summary>
    /// <returns>The column to rank by.</returns>
    public Outcome<ActorColumn> Run(AnalysisInput input)
    {
        var layer = LayerReader.Read(input, ReadingParameters.Query(_method, _values));
        if (!layer.IsOk)
        {
            return layer.Error;
        }

        var output = _method.Run(new MethodContext
        {
            Layer = layer.Value,
            Parameters = _values,
            Run = new RunOptions(Threads: 1, Progress: null, _cancellation),
        });
        return !output.IsOk ? output.Error
            : output.Value.Actors.Count > 0 ? output.Value.Actors[0]
            : new ActorColumn(
                ActorColumn.Main, [.. Enumerable.Repeat(double.NaN, layer.Value.Graph.NodeCount)], CaveatCode.NoTies);
    }
}
