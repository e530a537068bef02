namespace ClusterGraph.Analysis.Methods;

/// <summary>Checked settings of one run.</summary>
public sealed class ParameterValues
{
    private readonly IReadOnlyDictionary<string, object> _values;

    internal ParameterValues(IReadOnlyDictionary<string, object> values) => _values = values;

    /// <summary>Gets all values by name, as they travel with the result.</summary>
    public IReadOnlyDictionary<string, object> All => _values;

    /// <summary>Reads a number.</summary>
    /// <param name="name">The parameter.</param>
    /// <returns>The value.</returns>
    public double Number(string name) => (double)_values[name];

    /// <summary>Reads a whole number.</summary>
    /// <param name="name">The parameter.</param>
    /// <returns>The value.</returns>
    public long Integer(string name) => (long)_values[name];

    /// <summary>Reads a word, or the name of an attribute.</summary>
    /// <param name="name">The parameter.</param>
    /// <returns>The value.</returns>
    public string Word(string name) => (string)_values[name];

    /// <summary>Reads a switch.</summary>
    /// <param name="name">The parameter.</param>
    /// <returns>The value.</returns>
    public bool Flag(string name) => (bool)_values[name];

    /// <summary>Reads a list of layers, actors or words.</summary>
    /// <param name="name">The parameter.</param>
    /// <returns>The values.</returns>
    public IReadOnlyList<string> List(string name) => (string[])_values[name];
}
