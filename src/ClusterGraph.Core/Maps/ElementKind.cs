namespace ClusterGraph.Core.Maps;

/// <summary>The closed list of things a map consists of.</summary>
public enum ElementKind
{
    /// <summary>The head: title, language, mode, prompt. Exactly one, with id <c>map</c>.</summary>
    Map,

    /// <summary>An actor.</summary>
    Actor,

    /// <summary>A directed link between two actors.</summary>
    Link,

    /// <summary>A stage of the value chain.</summary>
    Stage,

    /// <summary>An actor or link type that this map adds to the default vocabulary.</summary>
    Type,

    /// <summary>Where an actor stands in one view.</summary>
    Position,

    /// <summary>A contribution held back for approval or reveal.</summary>
    Proposal,

    /// <summary>A former id that now means another element, left by a merge.</summary>
    Alias,

    /// <summary>A removed actor or link, kept for restoring.</summary>
    Removed,

    /// <summary>A named snapshot.</summary>
    Mark,

    /// <summary>A person's dot on a finding.</summary>
    Vote,

    /// <summary>Somebody's objection to a finding.</summary>
    Objection,

    /// <summary>An action of the plan.</summary>
    Action,

    /// <summary>What the value chain should look like. At most one, with id <c>chain</c>.</summary>
    Chain,

    /// <summary>What one person thinks of one organisation; for nobody's eyes.</summary>
    Rating,

    /// <summary>The averages of ratings as the room was shown them. At most one, with id <c>trust</c>.</summary>
    Trust,

    /// <summary>One person's word on which groups work at a stage; for nobody's eyes.</summary>
    Answer,
}
