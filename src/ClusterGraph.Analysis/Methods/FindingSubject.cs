namespace ClusterGraph.Analysis.Methods;

/// <summary>Something that a finding rests on, or is about.</summary>
/// <param name="Kind">What it is: <c>actor</c>, <c>link</c>, <c>stage</c>, <c>service</c> or <c>group</c>.</param>
/// <param name="Id">Its id on the map; of a group what its members have in common.</param>
public sealed record FindingSubject(string Kind, string Id)
{
    /// <summary>Names an actor.</summary>
    /// <param name="id">Its id.</param>
    /// <returns>The subject.</returns>
    public static FindingSubject Actor(string id) => new("actor", id);

    /// <summary>Names a link.</summary>
    /// <param name="id">Its id.</param>
    /// <returns>The subject.</returns>
    public static FindingSubject Link(string id) => new("link", id);

    /// <summary>Names a stage of the chain.</summary>
    /// <param name="id">Its id.</param>
    /// <returns>The subject.</returns>
    public static FindingSubject Stage(string id) => new("stage", id);

    /// <summary>Names a service that supports stages.</summary>
    /// <param name="id">Its id in the chain's template.</param>
    /// <returns>The subject.</returns>
    public static FindingSubject Service(string id) => new("service", id);

    /// <summary>Names single actors together by what they have in common, so that none is named.</summary>
    /// <param name="label">What they have in common, such as a type.</param>
    /// <returns>The subject.</returns>
    public static FindingSubject Group(string label) => new("group", label);
}
