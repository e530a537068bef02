using System.Text.Json.Serialization;

namespace ClusterGraph.Analysis.Methods;

/// <summary>
/// The closed list of reasons why a value is missing, and of warnings that travel with a result (methods catalogue 0.2).
/// Written in upper snake case, such as <c>NO_TIES</c>.
/// </summary>
[JsonConverter(typeof(CaveatCodeConverter))]
public enum CaveatCode
{
    /// <summary>There is no actor.</summary>
    EmptyGraph,

    /// <summary>There are too few actors, or contacts of this actor, for the value to mean anything.</summary>
    TooFewNodes,

    /// <summary>There is no link.</summary>
    NoTies,

    /// <summary>The network is in pieces, which limits what the value says.</summary>
    Disconnected,

    /// <summary>The actor has no value of the attribute that the method needs.</summary>
    NoAttribute,

    /// <summary>Everybody is alike, so there is nothing to compare.</summary>
    NoVariance,

    /// <summary>Fewer than 70 % of the actors answered.</summary>
    LowCoverage,

    /// <summary>The computation did not settle within its rounds.</summary>
    NotConverged,

    /// <summary>A group is too small to be shown.</summary>
    SmallCell,

    /// <summary>Nobody was asked.</summary>
    NotAsked,

    /// <summary>Several are equally good; the lowest id was taken.</summary>
    Tie,

    /// <summary>The time allowed was over.</summary>
    TimeBudget,

    /// <summary>Links that begin where they end were left out.</summary>
    SelfLoops,

    /// <summary>Parallel links were counted as one.</summary>
    ParallelLinks,

    /// <summary>Links without a positive weight were left out of a weighted reading.</summary>
    ZeroWeight,

    /// <summary>No link has the weight asked for; every link counts one.</summary>
    NoWeights,

    /// <summary>Several layers were read as one.</summary>
    LayersUnited,

    /// <summary>A directed layer was read without direction.</summary>
    DirectionIgnored,

    /// <summary>Every actor has the same value of what is compared, or the predictors repeat each other.</summary>
    Collinear,

    /// <summary>The value is estimated from samples.</summary>
    Sampled,

    /// <summary>The best found; not proven to be the best there is.</summary>
    NotProvenBest,

    /// <summary>Of the ties there were at either time, fewer than three in ten are there at both: too much turnover for models of change.</summary>
    HighTurnover,

    /// <summary>There is no chain to compare with: a template has to be chosen.</summary>
    NoTemplate,

    /// <summary>Actors without a stage of the chain were left out.</summary>
    NoStage,

    /// <summary>The shares of some actors do not add up to one; only whether they are above a tenth was used.</summary>
    SharesOff,

    /// <summary>Volumes are missing; where all are, links count the same.</summary>
    NoVolume,

    /// <summary>Volumes in other units than the commonest were left out.</summary>
    MixedUnits,

    /// <summary>No chain of arcs returns to where it began, so that what the method looks for is nowhere.</summary>
    Acyclic,

    /// <summary>What a method needs of each person is missing for more than a fifth of them.</summary>
    TooManyMissing,

    /// <summary>An indicator is no quantity with a cut-off above zero, so that gaps have no meaning.</summary>
    NotCardinal,

    /// <summary>Incomes below zero were counted as zero.</summary>
    NegativeIncome,

    /// <summary>Somebody has no income, so that a measure of ratios has no value.</summary>
    ZeroIncome,

    /// <summary>People, firms or households were counted side by side, which cannot be added.</summary>
    MixedCounts,

    /// <summary>Some rows of a table run from high to low where the others run from low to high.</summary>
    ReversedRows,

    /// <summary>Of a link between two, only one could be heard.</summary>
    OneSided,

    /// <summary>The value belongs to a scenario: what would follow from the settings, not a forecast.</summary>
    Scenario,

    /// <summary>The actor has adopted already.</summary>
    AlreadyAdopted,

    /// <summary>The actor is of a type that does not take part.</summary>
    NotEligible,

    /// <summary>There are too few periods for a curve.</summary>
    TooFewPeriods,

    /// <summary>The curve has not bent yet, so that where it ends cannot be told.</summary>
    BeforeInflection,
}
