namespace ClusterGraph.Core.Maps;

/// <summary>How the contributions of participants are taken in.</summary>
public enum MapMode
{
    /// <summary>They stand on the map at once.</summary>
    Open,

    /// <summary>They wait until a facilitator approves them.</summary>
    Approve,

    /// <summary>They stay with their author until the facilitator reveals all together.</summary>
    Private,

    /// <summary>None are taken in; phones keep what is typed.</summary>
    Frozen,
}
