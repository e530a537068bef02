using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Methods;

namespace ClusterGraph.Analysis.Poverty;

/// <summary>The parameters that methods about people share: who counts, how many they are, and when they are too few.</summary>
internal static class PovertyParameters
{
    public const string Families = "families";
    public const string People = "people";
    public const string Counted = "counted";
    public const string SmallestCell = "smallestCell";
    public const string Subgroup = "subgroup";

    /// <summary>Fewer people than this are never shown.</summary>
    public const int FewestShown = 5;

    /// <summary>Who is poor where nobody says otherwise (Nadvi &amp; Barrientos 2004, Box 4).</summary>
    public const string UsualPoor =
        "labour,producer.small,producer.micro,producer.ownAccount,producer.informal,position.subcontractor,position.jobWorker,position.familyWorkshop";

    /// <summary>What a list of poor groups means.</summary>
    public const string PoorMeans = "Which actors are poor groups: ids, stages, types, families or boundaries; a+b: both must hold.";

    private const int MostHidden = 1000;

    /// <summary>Gets from how many people on numbers are shown.</summary>
    public static Parameter Smallest { get; } = Parameter.Integer(
        SmallestCell, FewestShown, 1, MostHidden,
        "Numbers about fewer than this many are not shown, nor those from which they could be worked out. Lower it for published or invented data only.");

    /// <summary>Whose poverty is measured, and how many each actor stands for.</summary>
    /// <param name="families">The families of actors that are people or firms of the chain.</param>
    public static IEnumerable<Parameter> Who(string families) =>
    [
        Parameter.Words(Families, families, "The families of actors that are looked at; actors without a family always are."),
        Parameter.Attribute(People, GroupColumns.HeadCount, "The attribute that says how many an actor stands for; one where the map has no such attribute."),
        Parameter.Words(Counted, string.Empty, "What groups must count, such as people or households; empty: anything that is not mixed. Single actors always count."),
        Smallest,
    ];
}
