namespace ClusterGraph.Analysis.Methods;

/// <summary>The rules that make findings: a closed list, so that screens and reports have words for each.</summary>
public enum FindingRule
{
    /// <summary>A stage that the room was asked about and that nobody does (methods catalogue C1).</summary>
    WhiteSpot,

    /// <summary>A stage that only actors outside the cluster do (C1).</summary>
    External,

    /// <summary>A stage that too few actors do (C1).</summary>
    Thin,

    /// <summary>A point in the chain where many people are poor (D5).</summary>
    PoorNode,

    /// <summary>A point in the chain where many people would be poor after a shock (D5).</summary>
    VulnerableNode,

    /// <summary>A flag that people on the map contest (D5).</summary>
    ContestedFlag,

    /// <summary>Firms that bring knowledge in from outside and pass it on (E1).</summary>
    Gatekeeper,

    /// <summary>No firm does (E1).</summary>
    NoGatekeeper,

    /// <summary>Firms that learn outside and pass little on (E1).</summary>
    ExternalStar,

    /// <summary>Firms outside the exchange of knowledge (E1).</summary>
    IsolatedFirm,

    /// <summary>What joint activity a group can carry now (E8).</summary>
    ServiceRung,

    /// <summary>Members that receive and do not give, at two moments (E8).</summary>
    FreeRider,

    /// <summary>A flow that should be there: both stages have actors, no link joins them (C2).</summary>
    BrokenFlow,

    /// <summary>A flow that is small beside those before and after it (C2).</summary>
    WeakFlow,

    /// <summary>An actor, or a link, that every way from inputs to market needs (C3).</summary>
    SinglePoint,

    /// <summary>A stage that buys much of its inputs outside, or sells unfinished goods outside (C4).</summary>
    Leak,

    /// <summary>A seller who depends on one buyer (C5).</summary>
    CaptiveSeller,

    /// <summary>A buyer who depends on one supplier (C5).</summary>
    CaptiveBuyer,

    /// <summary>The lowest tier of subcontractors, most of whom depend on one order giver (seed S-016).</summary>
    SqueezedTier,

    /// <summary>Actors of one stage that share contacts and do not work together (C6).</summary>
    MissingHorizontal,

    /// <summary>A service that a stage needs and nobody offers (C7).</summary>
    AbsentService,

    /// <summary>A service that a stage needs, that is offered, and that reaches nobody there (C7).</summary>
    UnlinkedService,

    /// <summary>A service that reaches only few of a stage that needs it (C7).</summary>
    PartialService,

    /// <summary>What limits the whole chain: more of it alone lets more through (C8).</summary>
    Bottleneck,

    /// <summary>Limits in series: none of them alone lets more through, together they do (C8).</summary>
    RaiseTogether,

    /// <summary>An actor whose recipe needs an input that nobody gives it (C8).</summary>
    MissingInput,

    /// <summary>An actor who gets too little of one input beside its others (C8).</summary>
    ShortInput,

    /// <summary>An introduction that would close gaps, or carry further what spreads (C11, E7).</summary>
    Introduction,

    /// <summary>Actors whom nobody who adopted reaches, so that the cluster may split (E3).</summary>
    SplitRisk,

    /// <summary>An actor without whom others lose each other (A14, E7).</summary>
    Leaving,
}
