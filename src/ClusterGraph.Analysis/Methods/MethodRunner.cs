using ClusterGraph.Analysis.Graph;
using ClusterGraph.Core.Changes;

namespace ClusterGraph.Analysis.Methods;

/// <summary>Runs a method by name: checks the settings, reads the graph, computes, and puts the result together.</summary>
public static class MethodRunner
{
    /// <summary>Runs a method.</summary>
    /// <param name="input">What is analysed.</param>
    /// <param name="method">The name of the method.</param>
    /// <param name="settings">The settings by name; what is not said takes its default.</param>
    /// <param name="run">How to go about it.</param>
    /// <param name="other">The second input of a comparison.</param>
    /// <returns>
    /// The result, or <see cref="ErrorCode.UnknownMethod"/>, <see cref="ErrorCode.InvalidField"/> or
    /// <see cref="ErrorCode.NotFound"/>, each naming the setting and the remedy.
    /// </returns>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public static Outcome<AnalysisResult> Run(
        AnalysisInput input,
        string method,
        IReadOnlyDictionary<string, string> settings,
        RunOptions? run = null,
        AnalysisInput? other = null)
    {
        var found = MethodCatalogue.Find(method);
        if (!found.IsOk)
        {
            return found.Error;
        }

        if (found.Value.ComparesTwo && other is null)
        {
            return new ChangeError(ErrorCode.InvalidField, "The method compares two maps: give the other one, too.", "other");
        }

        var parameters = ParameterReader.Read(found.Value.Parameters, settings);
        if (!parameters.IsOk)
        {
            return parameters.Error;
        }

        var first = found.Value.ComparesTwo ? input.WithLayersOf(other!) : input;
        var layer = LayerReader.Read(first, ReadingParameters.Query(found.Value, parameters.Value));
        return layer.IsOk
            ? Run(found.Value, layer.Value, parameters.Value, run ?? RunOptions.Default, other)
            : layer.Error;
    }

    private static Outcome<AnalysisResult> Run(
        Method method, LayerGraph layer, ParameterValues parameters, RunOptions run, AnalysisInput? other)
    {
        var context = new MethodContext { Layer = layer, Parameters = parameters, Run = run, Other = other };
        var output = method.Run(context);
        return output.IsOk ? ResultBuilder.Build(method, context, output.Value) : output.Error;
    }
}
