namespace ClusterGraph.Analysis.Methods;

/// <summary>Something that a finding rests on, or is about.</summary>
/// <param name="Kind">What it is: <c>actor</c>, <c>link</c>, <c>stage</c> or <c>service</c>.</param>
/// <param name="Id">Its id on the map.</param>
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
}
