using System.Text.Json.Serialization;

namespace ClusterGraph.Core.Actors;

/// <summary>How carefully a datum must be kept.</summary>
public enum DataClass
{
    /// <summary>Public institution.</summary>
    [JsonStringEnumMemberName("P0")]
    PublicInstitution,

    /// <summary>Contact data of a firm.</summary>
    [JsonStringEnumMemberName("P1")]
    Firm,

    /// <summary>A named person or a relation claimed of one.</summary>
    [JsonStringEnumMemberName("P2")]
    Person,

    /// <summary>Poverty, household, union, ethnicity, health.</summary>
    [JsonStringEnumMemberName("P3")]
    Sensitive,
}
