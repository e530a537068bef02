namespace ClusterGraph.Analysis.Methods;

/// <summary>One setting of a method. Forms, the command line and the REST interface derive from it.</summary>
public sealed record Parameter
{
    /// <summary>Gets the name, such as <c>damping</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Gets what it holds.</summary>
    public required ParameterKind Kind { get; init; }

    /// <summary>Gets what it does, in one sentence.</summary>
    public required string Description { get; init; }

    /// <summary>Gets the value when nothing is said, as text; null when the method needs one.</summary>
    public string? Default { get; init; }

    /// <summary>Gets the lowest number allowed; null for none.</summary>
    public double? Min { get; init; }

    /// <summary>Gets the highest number allowed; null for none.</summary>
    public double? Max { get; init; }

    /// <summary>Gets the words allowed.</summary>
    public IReadOnlyList<string>? Choices { get; init; }

    /// <summary>Makes a number.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="value">The value when nothing is said.</param>
    /// <param name="min">The lowest allowed.</param>
    /// <param name="max">The highest allowed.</param>
    /// <param name="description">What it does.</param>
    /// <returns>The parameter.</returns>
    public static Parameter Number(string name, double value, double min, double max, string description) => new()
    {
        Name = name,
        Kind = ParameterKind.Number,
        Default = value.ToString("R", null),
        Min = min,
        Max = max,
        Description = description,
    };

    /// <summary>Makes a whole number.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="value">The value when nothing is said.</param>
    /// <param name="min">The lowest allowed.</param>
    /// <param name="max">The highest allowed.</param>
    /// <param name="description">What it does.</param>
    /// <returns>The parameter.</returns>
    public static Parameter Integer(string name, long value, long min, long max, string description) => new()
    {
        Name = name,
        Kind = ParameterKind.Integer,
        Default = value.ToString((IFormatProvider?)null),
        Min = min,
        Max = max,
        Description = description,
    };

    /// <summary>Makes a choice among words; the first is the value when nothing is said.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="choices">The words.</param>
    /// <param name="description">What it does.</param>
    /// <returns>The parameter.</returns>
    public static Parameter Choice(string name, IReadOnlyList<string> choices, string description) => new()
    {
        Name = name,
        Kind = ParameterKind.Choice,
        Default = choices[0],
        Choices = choices,
        Description = description,
    };

    /// <summary>Makes a switch that is off when nothing is said.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="description">What it does.</param>
    /// <returns>The parameter.</returns>
    public static Parameter Flag(string name, string description) => new()
    {
        Name = name,
        Kind = ParameterKind.Flag,
        Default = "false",
        Description = description,
    };

    /// <summary>Makes the name of an attribute.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="value">The attribute when nothing is said; null when the method needs one.</param>
    /// <param name="description">What it does.</param>
    /// <returns>The parameter.</returns>
    public static Parameter Attribute(string name, string? value, string description) => new()
    {
        Name = name,
        Kind = ParameterKind.Attribute,
        Default = value,
        Description = description,
    };

    /// <summary>Makes a list of actors, empty when nothing is said.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="description">What it does, and what an empty list means.</param>
    /// <returns>The parameter.</returns>
    public static Parameter Actors(string name, string description) => new()
    {
        Name = name,
        Kind = ParameterKind.Actors,
        Default = string.Empty,
        Description = description,
    };

    /// <summary>Makes a list of words.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="value">The words when nothing is said, with commas; null when the method needs some.</param>
    /// <param name="description">What it does.</param>
    /// <returns>The parameter.</returns>
    public static Parameter Words(string name, string? value, string description) => new()
    {
        Name = name,
        Kind = ParameterKind.Words,
        Default = value,
        Description = description,
    };
}
