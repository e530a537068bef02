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
}
