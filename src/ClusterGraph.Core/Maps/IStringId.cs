namespace ClusterGraph.Core.Maps;

/// <summary>An identifier that is a short text on the wire and a type of its own in code.</summary>
/// <typeparam name="TSelf">The identifier type itself.</typeparam>
public interface IStringId<TSelf>
    where TSelf : struct, IStringId<TSelf>
{
    /// <summary>Gets the text that fits <see cref="IdGrammar"/>.</summary>
    string Value { get; }

    /// <summary>Wraps a text that is already known to fit <see cref="IdGrammar"/>.</summary>
    /// <param name="value">The text.</param>
    /// <returns>The identifier.</returns>
    static abstract TSelf Create(string value);
}
