using ClusterGraph.Analysis.Methods;

namespace ClusterGraph.Analysis.Informants;

/// <summary>The parameters of methods that read pictures of a network.</summary>
internal static class InformantParameters
{
    private const string Rule = "tieRule";
    private const string Least = "leastInformants";

    private static readonly string[] Rules = Array.ConvertAll(
        Enum.GetNames<TieRule>(), name => "ties" + name);

    /// <summary>Gets the parameters.</summary>
    public static IEnumerable<Parameter> All =>
    [
        Parameter.Choice(Rule, Rules, "Whose word makes a link: both ends, one of them, where it begins, where it ends, or enough informants."),
        Parameter.Integer(Least, 0, 0, 1_000_000, "How many informants make a consensus; 0 for more than half."),
    ];

    /// <summary>Reads the rule.</summary>
    public static TieRule RuleOf(MethodContext context) => (TieRule)Array.IndexOf(Rules, context.Parameters.Word(Rule));

    /// <summary>Makes one network of the pictures.</summary>
    public static AgreedTies Agree(MethodContext context, Slices slices) => new(slices, (int)context.Parameters.Integer(Least));

    /// <summary>Writes a rule as figures and choices are named.</summary>
    public static string Word(TieRule rule) => "ties" + rule;
}
