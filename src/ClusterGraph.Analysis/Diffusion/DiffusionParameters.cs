using ClusterGraph.Analysis.Comparison;
using ClusterGraph.Analysis.Methods;

namespace ClusterGraph.Analysis.Diffusion;

/// <summary>The parameters that the methods of this folder share.</summary>
internal static class DiffusionParameters
{
    public const string Seeds = "seeds";
    public const string Probability = "probability";
    public const string Spreads = "spreads";
    public const string Calculation = "calculation";
    public const string Runs = "runs";
    public const string Steps = "steps";
    public const string Delta = "delta";
    public const string Against = "against";
    public const string Auto = "automatic";

    /// <summary>Says what no run of these methods may leave unsaid.</summary>
    public static readonly Caveat Scenario = new(
        CaveatCode.Scenario, "A scenario: what would follow from these links and settings, not a forecast.");

    private const int MostRuns = 100_000;
    private const double LeastDelta = 1e-6;

    /// <summary>Who begins.</summary>
    public static Parameter SeedsOf(string otherwise) =>
        Parameter.Actors(Seeds, $"Who knows or adopts first; {otherwise}.");

    /// <summary>The chance of one try.</summary>
    public static Parameter ProbabilityParameter => Parameter.Number(
        Probability, 0.1, 0, 1, "How likely one try over a link of strength 1 succeeds; with weights 1 - (1 - p)^strength.");

    /// <summary>Which way it goes.</summary>
    public static Parameter SpreadsParameter => Parameter.Choice(
        Spreads, ["along", Against],
        "Which way it spreads over links with direction: along them, or against, as knowledge does where the asker names the source.");

    /// <summary>Whether small maps are computed exactly.</summary>
    public static Parameter CalculationParameter => Parameter.Choice(
        Calculation, [Auto, "simulation"], "automatic: exact on maps of up to 20 uncertain links, simulation beyond; or always simulation.");

    /// <summary>How often it is simulated.</summary>
    public static Parameter RunsOf(long value = 10_000) => Parameter.Integer(Runs, value, 1, MostRuns, "How many runs are simulated.");

    /// <summary>After how many steps it ends.</summary>
    public static Parameter StepsParameter => Parameter.Integer(
        Steps, 0, 0, 10_000, "After how many steps it is stopped; 0 for when it comes to rest.");

    /// <summary>How sure the half-width is.</summary>
    public static Parameter DeltaParameter => Parameter.Number(
        Delta, 0.05, LeastDelta, 0.5, "How likely the true expectation lies outside the half-width.");

    /// <summary>The seed of the runs.</summary>
    public static Parameter SeedParameter => ChanceParameters.SeedOf("the runs");

    /// <summary>Reads the arcs.</summary>
    public static FlowArcs Arcs(MethodContext context) =>
        FlowArcs.Of(context.Graph, context.Parameters.Number(Probability), IsAgainst(context));

    /// <summary>Reads the arcs of a method that knows no direction.</summary>
    public static FlowArcs ArcsAlong(MethodContext context) =>
        FlowArcs.Of(context.Graph, context.Parameters.Number(Probability));

    /// <summary>Reads how much contacts count.</summary>
    public static Influence Watched(MethodContext context) => Influence.Of(context.Graph, IsAgainst(context));

    /// <summary>Reads which way it spreads.</summary>
    public static bool IsAgainst(MethodContext context) => context.Parameters.Word(Spreads) == Against;

    /// <summary>Reads how many runs.</summary>
    public static int RunsOf(MethodContext context) => (int)context.Parameters.Integer(Runs);

    /// <summary>Reads after how many steps it ends.</summary>
    /// <param name="context">The context.</param>
    /// <param name="most">What stands for 0.</param>
    public static int StepsOf(MethodContext context, int most) =>
        context.Parameters.Integer(Steps) is var steps and > 0 ? (int)Math.Min(steps, most) : most;

    /// <summary>
    /// The half-width of an expectation of at most n from R runs: n times the root of ln(2 / delta) / 2R (Hoeffding 1963).
    /// </summary>
    public static double HalfWidth(MethodContext context, double most, long runs) =>
        most * Math.Sqrt(Math.Log(2 / context.Parameters.Number(Delta)) / (2.0 * runs));

    /// <summary>Says how exact an expectation is.</summary>
    public static Accuracy AccuracyOf(MethodContext context, bool isExact, long runs) => isExact
        ? Accuracy.Exact
        : Accuracy.Within(HalfWidth(context, context.Graph.NodeCount, runs), context.Parameters.Number(Delta), runs);
}
