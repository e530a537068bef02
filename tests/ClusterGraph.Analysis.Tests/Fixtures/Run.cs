using System.Text.Json;
using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Core.Changes;

namespace ClusterGraph.Analysis.Tests.Fixtures;

/// <summary>Runs methods by name, as the command line does, and reads their results.</summary>
internal static class Run
{
    /// <summary>Half a unit of the sixth digit: how far computed oracle values may be off.</summary>
    public const double Digits6 = 5.1e-7;

    /// <summary>Runs a method that must succeed; settings read <c>name=value</c>.</summary>
    public static AnalysisResult Of(AnalysisInput input, string method, params string[] settings)
    {
        var outcome = MethodRunner.Run(input, method, Settings(settings));
        outcome.Error.ShouldBeNull();
        return outcome.Value!;
    }

    /// <summary>Compares two inputs; the run must succeed.</summary>
    public static AnalysisResult OfTwo(AnalysisInput input, AnalysisInput other, string method, params string[] settings)
    {
        var outcome = MethodRunner.Run(input, method, Settings(settings), other: other);
        outcome.Error.ShouldBeNull();
        return outcome.Value!;
    }

    /// <summary>Runs a method on one thread and on two, and expects the same document to the last bit.</summary>
    public static void ShouldNotDependOnThreads(
        this AnalysisInput input, string method, AnalysisInput? other = null, params string[] settings)
    {
        var documents = Array.ConvertAll([1, 2], threads => JsonSerializer.Serialize(
            MethodRunner.Run(input, method, Settings(settings), new RunOptions(threads), other).Value));
        documents[1].ShouldBe(documents[0]);
    }

    /// <summary>Runs a method that must be refused.</summary>
    public static ChangeError Refused(AnalysisInput input, string method, params string[] settings) =>
        MethodRunner.Run(input, method, Settings(settings)).Error.ShouldNotBeNull();

    /// <summary>Gives the first value of an actor.</summary>
    public static double? Of(this AnalysisResult result, string actor) => Row(result, actor).Value;

    /// <summary>Gives a further value of an actor.</summary>
    public static double? Of(this AnalysisResult result, string actor, string column) => Row(result, actor).More![column];

    /// <summary>Gives a figure of the whole network.</summary>
    public static double? Figure(this AnalysisResult result, string name) => result.Figures.Single(f => f.Name == name).Value;

    /// <summary>Gives a cell of a table.</summary>
    public static double? Cell(this AnalysisResult result, string table, string row, string column)
    {
        var found = result.Tables.Single(t => t.Name == table);
        return found.Cells[found.Rows.ToList().IndexOf(row)][found.Columns.ToList().IndexOf(column)];
    }

    /// <summary>Expects the first values of some actors to six digits.</summary>
    public static void ShouldHold(this AnalysisResult result, params (string Actor, double Value)[] expected)
    {
        foreach (var (actor, value) in expected)
        {
            result.Of(actor).ShouldNotBeNull(actor).ShouldBe(value, Digits6, actor);
        }
    }

    private static ActorValue Row(AnalysisResult result, string actor) => result.Values.Single(v => v.Id == actor);

    private static Dictionary<string, string> Settings(string[] settings) =>
        settings.Select(s => s.Split('=', 2)).ToDictionary(p => p[0], p => p[1]);
}
