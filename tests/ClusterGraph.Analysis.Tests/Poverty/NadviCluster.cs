using ClusterGraph.Analysis.Graph;
using ClusterGraph.Analysis.Tests.Fixtures;

namespace ClusterGraph.Analysis.Tests.Poverty;

/// <summary>
/// The hypothetical cluster of Nadvi and Barrientos 2004, Box 2, with numbers of our own: traders and large producers,
/// and below them small producers with few assets, subcontractors wholly dependent on a middleman for pay, market,
/// material and credit, and own-account workers, homeworkers and day labourers below the minimum wage of 100.
/// </summary>
internal static class NadviCluster
{
    /// <summary>The setting that goes with it.</summary>
    public const string MinimumWage = "povertyLine=100";

    private const string Groups =
        """
        type family headCount counted income assets
        traders trade.localTrader trade 30 people 400 many
        large producer.large producer 20 people 900 many
        small producer.small producer 150 people 130 few
        subcontractors position.subcontractor position 400 people 95 few
        ownAccount producer.ownAccount producer 180 people 55 few
        homeworkers labour.homeWorker labour 600 people 60 none
        dayLabour labour.dayLabour labour 250 people 70 none
        middlemen trade.middleman trade 12 people 500 many
        supplier input.rawMaterial input 8 people 600 many
        buyers trade.buyer trade - - - -
        association collective.association collective - - - -
        bank finance.bank finance - - - -
        """;

    /// <summary>The map.</summary>
    public static AnalysisInput Map { get; } = Inputs.Of(
        [
            ("sellsTo", "large: buyers; traders: buyers; small: traders large; middlemen: large traders; ownAccount: middlemen", false),
            ("suppliesInputsTo", "supplier: large small; middlemen: subcontractors ownAccount", false),
            ("subcontractsTo", "middlemen: subcontractors", false),
            ("givesCreditTo", "middlemen: subcontractors; bank: large", false),
            ("employs", "subcontractors: homeworkers; small: dayLabour", false),
            ("memberOf", "large: association; traders: association; small: association", false),
        ])
        .WithTable(Groups);
}
