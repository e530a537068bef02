using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Methods;
using ClusterGraph.Core.Changes;

namespace ClusterGraph.Analysis.Knowledge;

/// <summary>The matrix of responses as a method (seeds S-030; methods catalogue E8, last point).</summary>
internal static class ResponseMatrixMethod
{
    private const string Response = "response";
    private const string Route = "route";
    private const string Tagged = "tagged";

    /// <summary>Describes it.</summary>
    public static Method Describe() => new()
    {
        Name = "response-matrix",
        Title = "Responses to responsibility",
        Group = MethodGroup.Knowledge,
        Question = "How does the cluster answer social and environmental demands, alone or together?",
        Definition = "Every actor or initiative that carries two tags, its response (evasion, homeGrown, compliance, market) and its "
            + "route (individual, collective), stands in one of eight cells; the value numbers them row by row from 1. With a "
            + "second map, the counts of both moments and their change. Who has no tag is not counted.",
        Source = "AccountAbility/UNIDO 2006, section 2.6",
        Directions = [Symmetry.Directed],
        Cost = CostClass.Linear,
        Own =
        [
            Parameter.Attribute(Response, Response, "The attribute that says evasion, homeGrown, compliance or market."),
            Parameter.Attribute(Route, Route, "The attribute that says individual or collective."),
        ],
        Run = Run,
    };

    private static Outcome<MethodOutput> Run(MethodContext context)
    {
        if (context.Graph.NodeCount == 0)
        {
            return MethodOutputs.Empty(Tagged);
        }

        var (responses, routes) = (context.Labels(Response), context.Labels(Route));
        if ((responses.Error ?? routes.Error) is { } error)
        {
            return error;
        }

        var cells = ResponseCells.Of(responses.Value!, routes.Value!);
        var filled = ResponseCells.Names.Where((_, cell) => cells.In(cell).Length > 0).Count();
        return new MethodOutput
        {
            Figures =
            [
                new(Tagged, cells.Tagged),
                new("cellsFilled", filled),
                Figure.Of("togetherShare", cells.Together / (double)cells.Tagged, CaveatCode.NoAttribute),
            ],
            Actors = [new ActorColumn(
                ActorColumn.Main, Array.ConvertAll(cells.CellOf, c => c < 0 ? double.NaN : c + 1), CaveatCode.NoAttribute)],
            Groups = [.. ResponseCells.Names.Select((name, cell) => new NodeGroup(name, "responseCell", cells.In(cell)))
                .Where(g => g.Nodes.Count > 0)],
            Tables = [.. Tables(context, cells)],
            Explanation = Sentence.Of(
                "responseMatrix.cells", "{0} actors or initiatives stand in {1} of eight cells; {2} of them act together with others.",
                cells.Tagged, filled, cells.Together),
        };
    }

    private static IEnumerable<ResultTable> Tables(MethodContext context, ResponseCells cells)
    {
        yield return cells.Table("responses");
        if (context.Other is { } other)
        {
            var later = ResponseCells.Of(other, context.Parameters.Word(Response), context.Parameters.Word(Route));
            yield return later.Table("responsesLater");
            yield return later.Table("responsesChange", cells);
        }
    }
}
